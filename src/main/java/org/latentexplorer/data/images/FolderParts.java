package org.latentexplorer.data.images;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.latentexplorer.model.Names;

/**
 * Folders that are the parts of a set: {@code train} and {@code test}, also as words of longer names that are else
 * alike, as {@code seg_train} and {@code seg_test}.
 *
 * @param train names of the folders for training
 * @param test  names of those for testing
 */
record FolderParts(List<String> train, List<String> test) {
    private static final FolderParts NONE = new FolderParts(List.of(), List.of());
    private static final String FILLING = "(dataset|data|sets?|images?|imgs?|pictures?|files?|folder"
            + "|용|데이터셋|데이터|세트|셋|자료|이미지|그림|사진|폴더)+$";

    private enum Role {
        TRAIN("train", "training", "trn", "학습", "훈련"),
        TEST("test", "testing", "tst", "테스트", "시험", "평가"),
        VALIDATION("val", "valid", "validation", "eval", "검증");

        private final Set<String> words;

        Role(String... words) {
            this.words = Set.of(words);
        }
    }

    /** What a name says: a role, and whatever else is in it. */
    private record Said(Role role, String rest) {
    }

    /** The parts among some folders; none unless there is one of each. Validation is a recipe's own affair. */
    static FolderParts of(Collection<String> folders) {
        Map<String, Map<Role, List<String>>> sets = new TreeMap<>();
        for (String folder : folders) {
            Said said = said(folder);
            if (said != null) {
                sets.computeIfAbsent(said.rest(), r -> new EnumMap<>(Role.class))
                        .computeIfAbsent(said.role(), r -> new ArrayList<>()).add(folder);
            }
        }
        // names that say nothing else come first
        for (Map<Role, List<String>> roles : sets.values()) {
            FolderParts parts = parts(roles);
            if (!parts.isEmpty()) {
                return parts;
            }
        }
        return NONE;
    }

    private static FolderParts parts(Map<Role, List<String>> roles) {
        List<String> train = new ArrayList<>(roles.getOrDefault(Role.TRAIN, List.of()));
        List<String> validation = roles.getOrDefault(Role.VALIDATION, List.of());
        if (train.isEmpty()) {
            return NONE;
        }
        List<String> test = roles.getOrDefault(Role.TEST, List.of());
        if (!test.isEmpty()) {
            train.addAll(validation);
        }
        return test.isEmpty() && validation.isEmpty() ? NONE
                : new FolderParts(train, test.isEmpty() ? validation : test);
    }

    private static Said said(String folder) {
        String name = Names.composed(folder);
        if (name.equalsIgnoreCase("t10k")) {
            return new Said(Role.TEST, "");
        }
        Role role = null;
        StringBuilder rest = new StringBuilder();
        for (String word : name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT)
                .split("[^\\p{L}]+")) {
            String bare = word.replaceFirst(FILLING, "");
            Role here = role(bare);
            if (here != null && role != null) {
                return null;
            }
            role = here == null ? role : here;
            rest.append(here == null && !bare.isEmpty() ? word + " " : "");
        }
        return role == null ? null : new Said(role, rest.toString());
    }

    private static Role role(String word) {
        for (Role role : Role.values()) {
            if (role.words.contains(word)) {
                return role;
            }
        }
        return null;
    }

    /** Whether a folder's name is that of a part and says nothing else. */
    static boolean named(String folder) {
        Said said = said(folder);
        return said != null && said.rest().isEmpty();
    }

    boolean isEmpty() {
        return train.isEmpty();
    }
}
