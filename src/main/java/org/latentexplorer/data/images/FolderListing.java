package org.latentexplorer.data.images;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
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
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.FileNames;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Skipped;

/**
 * All picture files below a folder by name. Hidden ones, and what computers keep for themselves, are passed over; a
 * link to a folder is followed unless that folder is read anyway. No file is opened.
 */
final class FolderListing extends SimpleFileVisitor<Path> {
    static final int MOST_FILES = 4_000_000;
    private static final PictureTable TABLES = new PictureTable();
    private static final int DEPTH = 32;
    private static final int MOST_NAMED = 12;

    private final Path root;
    private final Path real;
    private final Progress progress;
    private final Deque<String> prefixes = new ArrayDeque<>();
    private final List<String> pictures = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<Skipped.File> closed = new ArrayList<>();
    private final List<String> passed = new ArrayList<>();
    private final List<Path> followed = new ArrayList<>();

    private FolderListing(Path root, Path real, Progress progress) {
        this.root = root;
        this.real = real;
        this.progress = progress;
    }

    /** @throws Failure if the folder may not be read, or holds too much */
    static FolderListing of(Path root, Progress progress) {
        try {
            FolderListing listing = new FolderListing(root, root.toRealPath(), progress);
            Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEPTH, listing);
            Collections.sort(listing.pictures);
            Collections.sort(listing.tables);
            Collections.sort(listing.passed);
            return listing;
        } catch (AccessDeniedException e) {
            throw new Failure(e, "failure.images.denied", root);
        } catch (IOException e) {
            throw new Failure(e, "failure.data.missing", root);
        }
    }

    /** Picture files, by name, as paths below the folder with slashes. */
    List<String> pictures() {
        return pictures;
    }

    /** Tables in the folder itself. */
    List<String> tables() {
        return tables;
    }

    /** Folders that may not be looked into, and what is named as a picture or table and is no file to be opened. */
    List<Skipped.File> closed() {
        return closed;
    }

    /** Tells the folders and pictures that were passed over. */
    List<Note> notes() {
        if (passed.isEmpty()) {
            return List.of();
        }
        String named = String.join(", ", passed.subList(0, Math.min(MOST_NAMED, passed.size())));
        return List.of(new Note("note.folders.system", passed.size(),
                passed.size() > MOST_NAMED ? named + ", …" : named));
    }

    /** @throws Failure if the locale lost its letters: classes would be taken for each other */
    private static String legible(Path file) {
        String name = file.getFileName().toString();
        FileNames.check(name);
        return name;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        progress.check();
        if (prefixes.isEmpty()) {
            prefixes.push("");
            return FileVisitResult.CONTINUE;
        }
        String own = legible(folder);
        String name = prefixes.peek() + own;
        if (SystemNames.contain(own)) {
            passed.add(name);
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (Files.isSymbolicLink(folder) && !follow(folder.toRealPath())) {
            closed.add(new Skipped.File(name, Skipped.Reason.LINK));
            return FileVisitResult.SKIP_SUBTREE;
        }
        prefixes.push(name + "/");
        return FileVisitResult.CONTINUE;
    }

    /** Whether a link leads to pictures that are not read anyway. */
    private boolean follow(Path target) {
        boolean read = real.startsWith(target) || target.startsWith(real) && !kept(real.relativize(target))
                || followed.stream().anyMatch(other -> target.startsWith(other) || other.startsWith(target));
        if (!read) {
            followed.add(target);
        }
        return !read;
    }

    /** Whether a folder lies in one that is passed over. */
    private static boolean kept(Path inside) {
        for (Path part : inside) {
            if (SystemNames.contain(part.toString())) {
                return true;
            }
        }
        return false;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
        prefixes.pop();
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = legible(file);
        boolean picture = PictureReader.named(name);
        if (attributes.isDirectory()) {
            closed.add(new Skipped.File(prefixes.peek() + name, Skipped.Reason.DEEP));
        } else if (!picture && !(prefixes.size() == 1 && TABLES.ends(name))) {
            return FileVisitResult.CONTINUE;
        } else if (SystemNames.contain(name)) {
            passed.add(prefixes.peek() + name);
        } else if (attributes.isOther()) {
            closed.add(new Skipped.File(prefixes.peek() + name, Skipped.Reason.SPECIAL));
        } else if (picture) {
            picture(prefixes.peek() + name);
        } else {
            tables.add(name);
        }
        return FileVisitResult.CONTINUE;
    }

    private void picture(String name) {
        pictures.add(name);
        if (pictures.size() > MOST_FILES) {
            throw new Failure("failure.images.many", root, MOST_FILES);
        }
        if (pictures.size() % 1000 == 0) {
            progress.check();
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (prefixes.isEmpty()) {
            throw e;
        }
        String name = file.getFileName().toString();
        if (SystemNames.contain(name)) {
            // System Volume Information and the like may be closed to everybody
            passed.add(prefixes.peek() + name);
        } else if (e instanceof FileSystemLoopException) {
            closed.add(new Skipped.File(prefixes.peek() + name, Skipped.Reason.LINK));
        } else if (Files.isDirectory(file) || PictureReader.named(name)) {
            closed.add(new Skipped.File(prefixes.peek() + name,
                    e instanceof AccessDeniedException ? Skipped.Reason.DENIED : Skipped.Reason.MISSING));
        }
        return FileVisitResult.CONTINUE;
    }
}
