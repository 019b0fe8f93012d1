package org.latentexplorer.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A file {@code .NAME.<uuid>.tmp} beside its target that takes the target's place once it is whole. It is locked as
 * long as it is written: the system lifts the lock of a process that ends, however it ends, so that one without a lock
 * is a left-over that nobody writes any more.
 */
final class TemporaryFile implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(TemporaryFile.class.getName());
    /** Of the target's name, in bytes: names of file systems end at 255 bytes, at 143 where they are encrypted. */
    private static final int MOST_NAME = 100;
    private static final String ENDING = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.tmp";
    private static final Pattern ANY = Pattern.compile("\\..+\\." + ENDING, Pattern.DOTALL);
    private static final FileAttribute<?>[] NONE = {};
    /** What this process writes: opening and closing such a file once more would lift its lock. */
    private static final Set<Path> LIVE = ConcurrentHashMap.newKeySet();

    private final Path target;
    private final Path path;
    private final FileChannel channel;
    private boolean moved;

    /** @param target a file, not a link, whose folder is there */
    TemporaryFile(Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent().toRealPath();
        this.target = folder.resolve(target.getFileName());
        String stem = stem(target);
        remove(folder, Pattern.compile(Pattern.quote(stem) + ENDING));
        FileAttribute<?>[] attributes = Files.exists(this.target) && posix(this.target) != null
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------"))}
                : NONE;
        Path made = null;
        FileChannel open = null;
        while (open == null) {
            made = folder.resolve(stem + UUID.randomUUID() + ".tmp");
            open = open(made, attributes);
        }
        path = made;
        channel = open;
    }

    private static String stem(Path target) {
        String name = target.getFileName().toString();
        int bytes = 0;
        int end = 0;
        while (end < name.length()) {
            int c = name.codePointAt(end);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > MOST_NAME) {
                break;
            }
            end += Character.charCount(c);
        }
        return "." + name.substring(0, end) + ".";
    }

    /** Null if somebody who clears up took the new file for a left-over before it was locked. */
    private static FileChannel open(Path file, FileAttribute<?>... attributes) throws IOException {
        LIVE.add(file);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    attributes);
            if (lock(channel) && Files.exists(file)) {
                return channel;
            }
        } catch (IOException | RuntimeException e) {
            LIVE.remove(file);
            throw e;
        }
        channel.close();
        LIVE.remove(file);
        return null;
    }

    /** False if another process holds the lock. */
    private static boolean lock(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            // a file system without locks: there, nobody takes anything for a left-over either
            LOG.log(System.Logger.Level.DEBUG, "files cannot be locked here", e);
            return true;
        }
    }

    FileChannel channel() {
        return channel;
    }

    /** Takes the target's place, with the owner, the group and the permissions that the target has. */
    void replace() throws IOException {
        keepAttributes();
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
        moved = true;
        syncFolder(target.getParent());
    }

    private void keepAttributes() throws IOException {
        PosixFileAttributeView old = posix(target);
        PosixFileAttributeView mine = posix(path);
        if (old == null || mine == null || !Files.exists(target)) {
            return;
        }
        PosixFileAttributes kept = old.readAttributes();
        try {
            mine.setGroup(kept.group());
            mine.setOwner(kept.owner());
        } catch (IOException e) {
            // only some may give files away
            LOG.log(System.Logger.Level.DEBUG, "owner and group cannot be kept", e);
        }
        mine.setPermissions(kept.permissions());
    }

    private static PosixFileAttributeView posix(Path file) {
        return Files.getFileAttributeView(file, PosixFileAttributeView.class);
    }

    /** Makes the new name last through a power cut. Some systems (Windows) know no such thing. */
    private static void syncFolder(Path folder) {
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "folders cannot be synced here", e);
        }
    }

    /** Leaves nothing behind, unless the file has taken its target's place. */
    @Override
    public void close() throws IOException {
        try (channel) {
            if (!moved) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "left behind: " + path, e);
        } finally {
            LIVE.remove(path);
        }
    }

    /** Removes what writers that were killed left in a folder, whatever they wrote. */
    static void removeLeftOvers(Path folder) {
        try {
            remove(folder.toRealPath(), ANY);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "no folder to clear up", e);
        }
    }

    private static void remove(Path folder, Pattern names) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> names.matcher(
                file.getFileName().toString()).matches() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))) {
            for (Path file : files) {
                if (!LIVE.contains(file)) {
                    removeUnlocked(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.log(System.Logger.Level.DEBUG, "cannot clear up in " + folder, e);
        }
    }

    private static void removeUnlocked(Path file) {
        try (FileChannel opened = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
             FileLock lock = opened.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | OverlappingFileLockException e) {
            LOG.log(System.Logger.Level.DEBUG, "stays: " + file, e);
        }
    }
}
