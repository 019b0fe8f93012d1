package org.latentexplorer.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.latentexplorer.model.Note;

/**
 * What is known of public data sets beyond their files. Class names are those their authors publish. What a set is its
 * files tell, by their bytes or by the prefix they are published with; a folder's name does only if it is the set's.
 *
 * @param id         short name
 * @param title      its proper name
 * @param classes    by label; empty if the labels are the names
 * @param transposed whether images are stored column by column
 * @param notes      what was taken for granted
 */
record KnownSet(String id, String title, List<String> classes, boolean transposed, List<Note> notes) {
    static final KnownSet MNIST = new KnownSet("mnist", "MNIST", List.of());
    static final KnownSet FASHION = new KnownSet("fashion-mnist", "Fashion-MNIST", List.of("T-shirt/top", "Trouser",
            "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"));
    static final KnownSet KUZUSHIJI = new KnownSet("kmnist", "KMNIST",
            List.of("お", "き", "す", "つ", "な", "は", "ま", "や", "れ", "を"));

    private static final Pattern EXTENDED =
            Pattern.compile("emnist[-_.](balanced|byclass|bymerge|digits|letters|mnist)");

    private KnownSet(String id, String title, List<String> classes) {
        this(id, title, classes, false, List.of());
    }

    /** What a set is; one of no known name is called as its files or its folder. */
    static KnownSet of(IdxSet set) {
        if (isMnist(set)) {
            return MNIST;
        }
        Matcher extended = EXTENDED.matcher(set.prefix());
        if (extended.matches()) {
            return extended(extended.group(1), set.prefix());
        }
        String folder = folderName(set.folder());
        String name = set.prefix().isEmpty() ? folder : set.prefix();
        KnownSet known = called(name);
        if (known == null) {
            boolean like = set.prefix().isEmpty() && words(folder).contains("emnist");
            return new KnownSet(name, name, List.of(), false,
                    like ? List.of(new Note("note.idx.upright", folder)) : List.of());
        }
        return set.prefix().isEmpty() ? new KnownSet(known.id, known.title, known.classes, false,
                List.of(new Note("note.idx.folder", folder, known.title))) : known;
    }

    private static KnownSet called(String name) {
        return switch (String.join("", words(name))) {
            case "mnist" -> MNIST;
            case "fashionmnist" -> FASHION;
            case "kmnist", "kuzushijimnist" -> KUZUSHIJI;
            default -> null;
        };
    }

    private static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).split("[-_. ]+"));
    }

    /** Some tools unpack into a folder {@code raw} below the one that has the name. */
    private static String folderName(Path folder) {
        Path name = folder.getFileName();
        if (name != null && name.toString().equalsIgnoreCase("raw") && folder.getParent() != null) {
            name = folder.getParent().getFileName();
        }
        return name == null ? folder.toString() : name.toString();
    }

    private static boolean isMnist(IdxSet set) {
        return set.testLabels() != null && RemoteFile.MNIST.stream()
                .anyMatch(f -> f.name().equals("t10k-labels-idx1-ubyte") && f.matches(set.testLabels()));
    }

    /** A part of EMNIST (Cohen et al., 2017), whose images are stored transposed. */
    private static KnownSet extended(String part, String prefix) {
        List<String> classes = switch (part) {
            case "letters" -> characters("-abcdefghijklmnopqrstuvwxyz");
            case "balanced", "bymerge" -> characters("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabdefghnqrt");
            case "byclass" -> characters("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
            default -> List.of();
        };
        return new KnownSet("emnist-" + part, "EMNIST " + part, classes, true,
                List.of(new Note("note.idx.turned", prefix)));
    }

    private static List<String> characters(String all) {
        List<String> names = new ArrayList<>();
        all.chars().forEach(c -> names.add(Character.toString(c)));
        return names;
    }
}
