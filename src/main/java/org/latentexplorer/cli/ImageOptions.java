package org.latentexplorer.cli;

import java.util.Optional;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.LatentModel;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How pictures of one's own become images. */
final class ImageOptions {
    /** Whether greys are turned round. */
    enum Invert {
        auto, yes, no
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--image-size", paramLabel = "N")
    private Integer size;
    @Option(names = "--invert", paramLabel = "auto|yes|no")
    private Invert invert;
    @Option(names = "--frame", paramLabel = "whole|ink")
    private ImageImport.Frame frame;
    @Option(names = "--label", paramLabel = "first|last|none|NAME")
    private String label;

    /**
     * What to load for a data set's name or path.
     *
     * @param data  null for that of a model, which these options say nothing about
     * @param model that is to take the images, and so tells their size; null if there is none
     * @throws ParameterException if options are given for data that they cannot be meant for, or a wrong size
     */
    String id(Console console, String data, LatentModel model) {
        Optional<ImageImport> found = data == null ? Optional.empty() : ImageImport.found(data);
        if (found.isEmpty()) {
            if (given() != null) {
                throw new ParameterException(command.commandLine(), data == null
                        ? console.text("cli.usage.images.none", given()) : console.text("cli.usage.images", given(), data));
            }
            return data;
        }
        ImageImport wanted = over(found.get(), model);
        try {
            wanted.check();
        } catch (Failure e) {
            throw new ParameterException(command.commandLine(), e.text(console.locale()), e);
        }
        return wanted.id();
    }

    private ImageImport over(ImageImport found, LatentModel model) {
        int like = model != null && ImageImport.makes(model.shape()) ? model.shape().width() : found.side();
        int side = size != null ? size : like;
        ImageImport.Ink ink = invert == null ? found.ink() : switch (invert) {
            case auto -> ImageImport.Ink.AUTO;
            case yes -> ImageImport.Ink.DARK;
            case no -> ImageImport.Ink.LIGHT;
        };
        return new ImageImport(found.path(), side, ink, frame != null ? frame : found.frame(),
                label != null ? label : found.label());
    }

    /** The column of labels of a table; null if it is to be found. */
    String label() {
        return label;
    }

    /** The first of the options that is given, or null. */
    private String given() {
        return size != null ? "--image-size" : invert != null ? "--invert" : frame != null ? "--frame"
                : label != null ? "--label" : null;
    }
}
