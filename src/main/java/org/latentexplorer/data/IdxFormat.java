package org.latentexplorer.data;

import com.google.auto.service.AutoService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.Progress;

/** IDX files, MNIST's format, right in a folder; or a single one, which any name may have. */
@AutoService(DataFormat.class)
public final class IdxFormat implements DataFormat {
    @Override
    public String id() {
        return "idx";
    }

    @Override
    public int place() {
        return 20;
    }

    @Override
    public List<Named> in(Path folder) {
        List<IdxSet> sets = IdxFolder.sets(folder);
        // several without a prefix would all be called as their folder: those are opened by path
        return sets.stream().filter(s -> sets.size() == 1 || !s.prefix().isEmpty())
                .<Named>map(s -> new FoundSet(KnownSet.of(s), s)).toList();
    }

    /** What is no folder, and nothing that formats before this one know, can only be an IDX file. */
    @Override
    public boolean recognises(Path path) {
        return !Files.isDirectory(path) || !IdxFolder.sets(path).isEmpty();
    }

    @Override
    public DataSet read(ImageImport wanted, long memory, Progress progress) {
        return new IdxLoader(IdxFolder.only(wanted.path()), memory).load(progress);
    }

    /** IDX files that lie in a folder. */
    private record FoundSet(KnownSet known, IdxSet files) implements Named {
        @Override
        public String id() {
            return known.id();
        }

        @Override
        public String title() {
            return known.title();
        }

        @Override
        public Path folder() {
            return files.folder();
        }

        @Override
        public DataSet read(long memory, Progress progress) {
            return new IdxLoader(files, memory).load(progress);
        }
    }
}
