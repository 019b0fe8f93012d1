package org.latentexplorer.data.images;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.FileNames;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/** All picture files below a folder by name; hidden ones, and what computers keep for themselves, are passed over. */
final class FolderListing extends SimpleFileVisitor<Path> {
    static final int MOST_FILES = 4_000_000;
    private static final int DEPTH = 12;

    private final Path root;
    private final Progress progress;
    private final Deque<String> prefixes = new ArrayDeque<>();
    private final List<String> pictures = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<Skipped.File> closed = new ArrayList<>();

    private FolderListing(Path root, Progress progress) {
        this.root = root;
        this.progress = progress;
    }

    /** @throws Failure if the folder may not be read, or holds too much */
    static FolderListing of(Path root, Progress progress) {
        FolderListing listing = new FolderListing(root, progress);
        try {
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, listing);
        } catch (AccessDeniedException e) {
            throw new Failure(e, "failure.images.denied", root);
        } catch (IOException e) {
            throw new Failure(e, "failure.data.missing", root);
        }
        Collections.sort(listing.pictures);
        Collections.sort(listing.tables);
        return listing;
    }

    /** Picture files, by name, as paths below the folder with slashes. */
    List<String> pictures() {
        return pictures;
    }

    /** Tables in the folder itself. */
    List<String> tables() {
        return tables;
    }

    /** Folders that may not be looked into. */
    List<Skipped.File> closed() {
        return closed;
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.equals("__MACOSX");
    }

    /** @throws Failure if the locale lost its letters: classes would be taken for each other */
    private static String legible(Path file) {
        String name = file.getFileName().toString();
        FileNames.check(name);
        return name;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        progress.check();
        if (prefixes.isEmpty()) {
            prefixes.push("");
            return FileVisitResult.CONTINUE;
        }
        String name = legible(folder);
        if (hidden(name)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        prefixes.push(prefixes.peek() + name + "/");
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
        prefixes.pop();
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = legible(file);
        if (hidden(name) || attributes.isDirectory()) {
            return FileVisitResult.CONTINUE;
        }
        if (PictureReader.named(name)) {
            pictures.add(prefixes.peek() + name);
            if (pictures.size() > MOST_FILES) {
                throw new Failure("failure.images.many", root, MOST_FILES);
            }
            if (pictures.size() % 1000 == 0) {
                progress.check();
            }
        } else if (prefixes.size() == 1 && table(name)) {
            tables.add(name);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Whether a file's name is that of a table. */
    static boolean table(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv");
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (prefixes.isEmpty()) {
            throw e;
        }
        String name = prefixes.peek() + file.getFileName();
        if (Files.isDirectory(file) || PictureReader.named(name)) {
            closed.add(new Skipped.File(name, e instanceof AccessDeniedException ? Skipped.Reason.DENIED
                    : Skipped.Reason.MISSING));
        }
        return FileVisitResult.CONTINUE;
    }
}
