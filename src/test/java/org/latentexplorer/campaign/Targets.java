package org.latentexplorer.campaign;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.latentexplorer.cli.CommandLineProgram;
import org.latentexplorer.cli.Console;
import org.latentexplorer.cli.Program;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.dl4j.Dl4jModelStore;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.settings.Settings;
import picocli.CommandLine;

/** Every reader of the program. A new one is a line in {@link #all}. */
final class Targets {
    private static final int IMAGES = 0x803;
    private static final int LABELS = 0x801;
    private static final int PIXELS = 64;
    private static final int MOST_NAMES = 15;

    private final Catalog catalog;
    private Exception thrown;

    /** @param nothing a folder without data sets, in which the program may look for them */
    private Targets(Path nothing) {
        catalog = new Catalog(nothing, null, List.of());
    }

    static List<Target> all(Path nothing) {
        return new Targets(nothing).all();
    }

    private List<Target> all() {
        List<Target> all = new ArrayList<>();
        List<byte[]> models = Sound.models();
        all.add(new Target("model", "model.zip", models, Targets::model));
        for (String entry : Sound.entries(models.getFirst()).keySet()) {
            all.add(entry("model, ", models.getFirst(), entry));
            all.add(entry("graph, ", Sound.graph(), entry));
        }
        all.add(stock(models.getFirst()));
        byte[] images = Sound.idx(IMAGES, 12, 4, 3);
        byte[] labels = Sound.idx(LABELS, 12);
        all.add(new Target("idx images", "some-idx3-ubyte", List.of(images), this::data));
        all.add(new Target("idx images, gzip", "some-idx3-ubyte.gz", List.of(Sound.gzip(images)), this::data));
        all.add(new Target("idx images, packed", "some-idx3-ubyte.gz", List.of(images), Sound::gzip, Map.of(),
                this::data));
        all.add(new Target("idx labels", "train-labels-idx1-ubyte", List.of(labels), Target.Packing.NONE,
                Map.of("train-images-idx3-ubyte", images, "t10k-images-idx3-ubyte", images, "t10k-labels-idx1-ubyte",
                        labels), this::folderOf));
        all.add(new Target("table of pictures", "pictures.csv", tables(), this::data));
        all.add(new Target("table of codes", "codes.csv", codes(), this::codes));
        String listed = String.join(",a\n", Sound.classes().keySet()) + ",b\n";
        all.add(new Target("list of files", "list.csv", List.of(Sound.text("file,label\n" + listed)),
                Target.Packing.NONE, Sound.classes(), this::data));
        all.add(new Target("picture, strip", "picture.tiff", List.of(Sound.strip(10, 5, 16), Sound.strip(10, 8, 8)),
                this::picture));
        for (String format : List.of("png", "jpg", "gif", "bmp", "tiff")) {
            all.add(new Target("picture, " + format, "picture." + format, Sound.pictures(format), this::picture));
        }
        all.add(new Target("picture in a folder", "odd/damaged.png", pictures(), Target.Packing.NONE, Sound.classes(),
                this::folderAbove));
        all.add(new Target("names in a folder", "names.txt", names("a/#.png", "b/#.png",
                "train/x/#.png", "test/x/#.png", "train/y/#.png", "#_a.png", "#_b.jpeg"), this::names));
        all.add(new Target("settings", "window.properties", settings(), Targets::settings));
        all.add(new Target("import's id", "id.txt", List.of(Sound.text("scans?size=32&ink=dark&frame=ink")),
                file -> ImageImport.parse(Files.readString(file, StandardCharsets.ISO_8859_1))));
        return all;
    }

    /** One entry of a model file, the others being sound. */
    private static Target entry(String of, byte[] model, String name) {
        Map<String, byte[]> entries = Sound.entries(model);
        return new Target(of + name, "model.zip", List.of(entries.get(name)),
                damaged -> with(entries, name, damaged), Map.of(), Targets::model);
    }

    private static byte[] with(Map<String, byte[]> others, String name, byte[] damaged) {
        Map<String, byte[]> entries = new LinkedHashMap<>(others);
        entries.put(name, damaged);
        return Sound.zip(entries);
    }

    /** What a program other than this one writes: no description. */
    private static Target stock(byte[] model) {
        Map<String, byte[]> entries = Sound.entries(model);
        entries.remove("latent-explorer.json");
        entries.remove("test-codes.bin");
        return new Target("model of DL4J alone", "model.zip", List.of(entries.get("configuration.json")),
                damaged -> with(entries, "configuration.json", damaged), Map.of(), Targets::model);
    }

    private static List<byte[]> tables() {
        String header = Sound.header("label", "pixel", PIXELS);
        return List.of(Sound.table(header, ",", 14, PIXELS, true, 255), Sound.table("", ",", 14, PIXELS, true, 255),
                Sound.table("", "\t", 14, PIXELS, false, 255), Sound.table(header, ",", 14, PIXELS, true, 1));
    }

    private static List<byte[]> codes() {
        return List.of(Sound.table(Sound.header("label", "z", 2), ",", 9, 2, true, 1),
                Sound.table(Sound.header("", "z", 3), ",", 9, 3, false, 1));
    }

    private static List<byte[]> pictures() {
        return List.of(Sound.picture("png", BufferedImage.TYPE_BYTE_GRAY, 1),
                Sound.picture("tiff", BufferedImage.TYPE_INT_RGB, 2));
    }

    /** For each pattern ten names, and all of them together. */
    private static List<byte[]> names(String... patterns) {
        List<byte[]> lists = new ArrayList<>();
        StringBuilder together = new StringBuilder();
        for (String pattern : patterns) {
            StringBuilder list = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                list.append(pattern.replace("#", String.valueOf(i))).append('\n');
            }
            lists.add(Sound.text(list.toString()));
            together.append(list, 0, 40);
        }
        lists.add(Sound.text(together.substring(0, together.lastIndexOf("\n"))));
        return lists;
    }

    private static List<byte[]> settings() {
        return List.of(Sound.text("width=1280\nheight=800\nrecent.0=/home/x/model.zip\ntheme=dark\nmaximized=true\n"));
    }

    /** Opens a model and uses it. */
    private static void model(Path file) {
        LatentModel model = new Dl4jModelStore().open(file).model();
        float[] code = new float[model.latent()];
        model.encode(new float[model.size()], code);
        model.decode(code, new float[model.size()]);
    }

    private void data(Path path) {
        catalog.look(ImageImport.of(path), Progress.NONE).ifPresent(source -> source.samples(ImageImport.of(path)));
        catalog.load(path.toString(), Progress.NONE);
    }

    private void folderOf(Path file) {
        data(file.getParent());
    }

    private void folderAbove(Path file) {
        data(file.getParent().getParent());
    }

    private void picture(Path file) {
        catalog.picture(ImageImport.of(file));
    }

    /** Makes a folder of files that are called as the lines say. */
    private void names(Path file) throws IOException {
        Path root = Files.createDirectories(file.resolveSibling("named"));
        try {
            byte[] picture = Sound.picture("png", BufferedImage.TYPE_BYTE_GRAY, 1);
            Files.readString(file, StandardCharsets.ISO_8859_1).lines().limit(MOST_NAMES)
                    .forEach(name -> make(root, name, picture));
            data(root);
        } finally {
            delete(root);
        }
    }

    private static void make(Path root, String name, byte[] contents) {
        try {
            Path file = root.resolve(name).normalize();
            if (file.startsWith(root) && !file.equals(root)) {
                Files.createDirectories(file.getParent());
                Files.write(file, contents);
            }
        } catch (IOException | IllegalArgumentException e) {
            // no name that a file can have
        }
    }

    private static void delete(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void settings(Path file) {
        Settings settings = new Settings(file);
        settings.number("width", 1);
        settings.flag("maximized", false);
        settings.text("theme", "light");
        settings.addRecent(file);
        settings.save();
    }

    /** As a person would: by the command that lays codes out. */
    private void codes(Path file) throws Exception {
        thrown = null;
        int code = commands().execute("project", file.toString(), "--method", "pca", "--out",
                file.resolveSibling("places.csv").toString());
        if (thrown != null) {
            throw thrown;
        }
        if (code != 0) {
            throw new IllegalStateException("exit code " + code);
        }
    }

    private CommandLine commands() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine line = CommandLineProgram.commandLine(new Program(catalog, new Dl4jModelStore(), List.of()),
                new Console(nowhere, nowhere, false, Locale.ENGLISH));
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            thrown = exception;
            return 1;
        });
        return line;
    }
}
