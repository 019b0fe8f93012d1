package org.latentexplorer.cli;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.CodesCsv;
import org.latentexplorer.model.SavedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the codes of a data set as a table. */
@AutoService(BaseCommand.class)
@Command(name = "encode", sortOptions = false, abbreviateSynopsis = true)
public final class EncodeCommand extends BaseCommand {
    @Parameters(paramLabel = "MODEL")
    private String model;
    @Mixin
    private DataOption data;
    @Option(names = {"-o", "--out"}, paramLabel = "FILE", defaultValue = "codes.csv")
    private Path out;
    @Option(names = "--json")
    private boolean json;

    public EncodeCommand() {
        super(30);
    }

    @Override
    public Integer call() {
        SavedModel saved = ModelFiles.open(program.store(), model);
        OutputFile.checkText(console, out);
        Codes codes = encode(saved);
        outputs.attempt(() -> {
            OutputFile.write(console, out, CodesCsv.of(codes));
            console.say("cli.encode.written", codes.count(), codes.dimension(), out);
        });
        if (json) {
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("codes", codes.count());
            figures.put("dimension", codes.dimension());
            console.json(figures);
        }
        return outputs.exitCode();
    }

    private Codes encode(SavedModel saved) {
        try (ProgressLine line = new ProgressLine(console, console.text("cli.encoding"))) {
            return saved.model().encode(data.part(data.load(program, console, saved)), line);
        }
    }
}
