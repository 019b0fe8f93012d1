package org.latentexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.ImageShape;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ImageTileTest {
    private static final float[] ORANGE_AND_GREEN = {1, 0, 0.5f, 1, 0, 0};
    private static final ImageShape COLOUR = new ImageShape(3, 1, 2);

    @TempDir
    Path folder;

    @Test
    void showsInkAndColours() throws Exception {
        WaitForAsyncUtils.asyncFx(this::showAll).get();
    }

    private void showAll() {
        ImageTile tile = new ImageTile(20);
        tile.show(new float[] {0, 0.2f}, new ImageShape(1, 1, 2));
        assertEquals(0xFF333333, tile.image().getPixelReader().getArgb(1, 0));
        tile.show(ORANGE_AND_GREEN, COLOUR);
        assertEquals(0xFFFF8000, tile.image().getPixelReader().getArgb(0, 0));
        assertEquals(0xFF00FF00, tile.image().getPixelReader().getArgb(1, 0));
        tile.invertedProperty().set(true);
        assertEquals(0xFFFF8000, tile.image().getPixelReader().getArgb(0, 0), "no negative of colours");
        tile.show(new float[] {0, 0.2f}, new ImageShape(1, 1, 2));
        assertEquals(0xFFCCCCCC, tile.image().getPixelReader().getArgb(1, 0));
    }

    @Test
    void filesAreGreyOrColoured() throws Exception {
        Path grey = folder.resolve("grey.png");
        PngFile.writeRow(grey, List.of(new float[] {0, 0.2f}), new ImageShape(1, 1, 2), 2);
        BufferedImage read = ImageIO.read(grey.toFile());
        assertEquals(1, read.getRaster().getNumBands());
        assertEquals(51, read.getRaster().getSample(3, 1, 0));
        Path colour = folder.resolve("colour.png");
        PngFile.writeRow(colour, List.of(ORANGE_AND_GREEN, ORANGE_AND_GREEN), COLOUR, 2);
        read = ImageIO.read(colour.toFile());
        assertEquals(4 + 4 + 4, read.getWidth());
        assertEquals(0xFFFF8000, read.getRGB(1, 1));
        assertEquals(0xFF00FF00, read.getRGB(11, 0));
    }
}
