package org.latentexplorer.cli;

import org.latentexplorer.model.SavedModel;

/** The grey line under the title of a picture: which network, which data. */
record Captions(Console console) {
    String losses(SavedModel saved) {
        return console.text("cli.caption.losses", network(saved), saved.provenance().dataName(),
                console.text("cli.loss." + saved.model().recipe().loss().id()));
    }

    String map(SavedModel saved, int images, String data) {
        return console.text("cli.caption.map", images, data, network(saved));
    }

    String reconstructions(SavedModel saved, String part, String data) {
        return console.text("cli.caption.reconstructions", part, data, saved.model().latent(), network(saved));
    }

    String manifold(SavedModel saved, int cells) {
        return console.text("cli.caption.manifold", cells, network(saved), saved.provenance().dataName());
    }

    private String network(SavedModel saved) {
        return Describe.model(console, saved.model());
    }
}
