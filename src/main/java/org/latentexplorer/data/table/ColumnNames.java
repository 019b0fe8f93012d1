package org.latentexplorer.data.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** What people and programs call the columns of tables. */
public final class ColumnNames {
    private static final Set<String> LABELS = Set.of("label", "labels", "class", "classes", "classname", "classlabel",
            "classid", "category", "categories", "categoryid", "target", "targets", "targetname", "digit", "digits",
            "character", "char", "letter", "letters", "symbol", "species", "emotion", "truelabel", "truth",
            "groundtruth", "gt", "labelname", "labelid", "labelidx", "etiqueta", "klasse", "kategorie",
            "ziffer", "bezeichnung", "레이블", "라벨", "클래스", "분류", "정답", "범주", "숫자", "글자");
    /** A label, unless there are coordinates. */
    private static final Set<String> WEAK = Set.of("y", "ytrue", "ytrain", "ytest");
    /** Classes that somebody found: labels where there are no others. */
    private static final Set<String> FOUND = Set.of("cluster", "clusters", "clusterid", "clusterlabel", "group",
            "groupid", "kind", "type", "gruppe", "군집", "그룹", "종류");
    private static final Set<String> INDEXES = Set.of("", "id", "index", "idx", "imageid", "row", "rownames", "rowname",
            "rownumber", "rowid", "number", "no", "nr", "num", "#", "nummer", "sampleid", "sample",
            "번호", "순번", "인덱스");
    private static final Set<String> PARTS = Set.of("split", "usage", "set", "fold", "subset", "partition", "datasplit",
            "traintest");
    private static final Set<String> PATHS = Set.of("path", "file", "filename", "filepath", "image", "imagepath",
            "imagename", "imagefile", "img", "imgpath", "imgname", "picture", "파일", "파일명", "경로", "이미지");

    private ColumnNames() {
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
    }

    static boolean label(String name) {
        return LABELS.contains(plain(name));
    }

    static boolean weakLabel(String name) {
        return WEAK.contains(plain(name));
    }

    /** The column that is called as labels are; -1 for none. */
    public static int label(List<String> names, int except) {
        return IntStream.range(0, names.size()).filter(c -> c != except && label(names.get(c))).findFirst().orElse(
                IntStream.range(0, names.size()).filter(c -> c != except && weakLabel(names.get(c))).findFirst()
                        .orElse(-1));
    }

    static boolean found(String name) {
        return FOUND.contains(plain(name));
    }

    /** Whether a column is called as those are that number the rows. */
    public static boolean index(String name) {
        return INDEXES.contains(plain(name)) || name.matches("(?i)unnamed: \\d+(\\.\\d+)?|level_\\d+");
    }

    /** Whether a column says which rows are for training; that is decided otherwise. */
    static boolean part(String name) {
        return PARTS.contains(plain(name));
    }

    /** Whether one of a row's fields is a name that columns usually have. */
    static boolean some(List<String> row) {
        return row.stream().anyMatch(name -> label(name) || weakLabel(name) || PATHS.contains(plain(name))
                || !name.isEmpty() && index(name));
    }

    /** The column of picture files; -1 for none. */
    public static int path(List<String> names) {
        return IntStream.range(0, names.size()).filter(c -> PATHS.contains(plain(names.get(c)))).findFirst().orElse(-1);
    }

    /** The column of that name, by its letters first and whatever their case then; -1 for none. */
    public static int of(String name, List<String> names) {
        int exact = names.indexOf(name);
        return exact >= 0 ? exact : IntStream.range(0, names.size()).filter(c -> names.get(c).equalsIgnoreCase(name))
                .findFirst().orElse(-1);
    }

    /** A name with its numbers taken out: what the columns of one kind have in common. */
    static String stem(String name) {
        return plain(name).replaceAll("\\d+", "#");
    }
}
