package org.latentexplorer.data.images;

import com.google.auto.service.AutoService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.latentexplorer.model.DataFormat;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.Note;
import org.latentexplorer.model.Progress;

/** A folder of pictures, or of tables of them. */
@AutoService(DataFormat.class)
public final class PictureFolder extends OwnImages {
    @Override
    public String id() {
        return "pictures";
    }

    @Override
    public int place() {
        return 30;
    }

    @Override
    public boolean recognises(Path path) {
        return Files.isDirectory(path);
    }

    @Override
    Source open(ImageImport wanted, Progress progress) {
        Path path = wanted.path();
        String label = wanted.label();
        FolderListing listing = FolderListing.of(path, progress);
        if (!listing.pictures().isEmpty()) {
            return pictures(path, listing, label, progress);
        }
        if (listing.tables().isEmpty()) {
            throw new Failure("failure.data.folder", path);
        }
        return TableFolder.of(path, listing.tables(), label, progress);
    }

    private static Source pictures(Path path, FolderListing listing, String label, Progress progress) {
        FolderLayout layout = FolderLayout.of(listing.pictures());
        Source files = new FilesSource(path, layout, listing.closed(), listing.notes());
        if (layout.labels() != null || layout.test() != null || listing.tables().size() != 1) {
            return files;
        }
        try {
            Source table = Table.open(path.resolve(listing.tables().getFirst()), label, progress);
            return table instanceof PixelTable ? files : table;
        } catch (Failure e) {
            if (label != null) {
                throw e;
            }
            // whatever that table is, it does not tell the pictures' labels
            return new NotedSource(files, List.of(new Note("note.tables.beside", listing.tables().getFirst())),
                    List.of(), false);
        }
    }
}
