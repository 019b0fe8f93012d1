package org.latentexplorer.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is known of public data sets beyond their files. Class names are those their authors publish.
 *
 * @param id         short name
 * @param title      its proper name
 * @param classes    by label; empty if the labels are the names
 * @param transposed whether images are stored column by column
 */
record KnownSet(String id, String title, List<String> classes, boolean transposed) {
    static final KnownSet MNIST = new KnownSet("mnist", "MNIST", List.of(), false);
    static final KnownSet FASHION = new KnownSet("fashion-mnist", "Fashion-MNIST", List.of("T-shirt/top", "Trouser",
            "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"), false);
    static final KnownSet KUZUSHIJI = new KnownSet("kmnist", "KMNIST",
            List.of("お", "き", "す", "つ", "な", "は", "ま", "や", "れ", "を"), false);

    /** What a set is, by its files' prefix or else its folder's name; one of no known name is called as its folder. */
    static KnownSet of(IdxSet set) {
        String name = set.prefix().isEmpty() ? folderName(set.folder()) : set.prefix();
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (letters.contains("fashion")) {
            return FASHION;
        }
        if (letters.contains("kmnist") || letters.contains("kuzushiji")) {
            return KUZUSHIJI;
        }
        if (letters.contains("emnist")) {
            return extended(letters);
        }
        if (letters.equals("mnist") || isMnist(set)) {
            return MNIST;
        }
        return new KnownSet(name, name, List.of(), false);
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

    /** EMNIST (Cohen et al., 2017) and its parts, whose images are stored transposed. */
    private static KnownSet extended(String letters) {
        String part = letters.substring(letters.indexOf("emnist") + "emnist".length());
        List<String> classes = switch (part) {
            case "letters" -> characters("-abcdefghijklmnopqrstuvwxyz");
            case "balanced", "bymerge" -> characters("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabdefghnqrt");
            case "byclass" -> characters("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
            default -> List.of();
        };
        return new KnownSet(part.isEmpty() ? "emnist" : "emnist-" + part,
                part.isEmpty() ? "EMNIST" : "EMNIST " + part, classes, true);
    }

    private static List<String> characters(String all) {
        List<String> names = new ArrayList<>();
        all.chars().forEach(c -> names.add(Character.toString(c)));
        return names;
    }
}
