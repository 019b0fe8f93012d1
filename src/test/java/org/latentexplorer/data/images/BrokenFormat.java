package org.latentexplorer.data.images;

import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;

/** A format whose pictures begin with {@code ODD}, and whose decoder fails in its own way. */
final class BrokenFormat extends ImageReaderSpi {
    private final RuntimeException exception;
    private final Error error;

    private BrokenFormat(RuntimeException exception, Error error) {
        this.exception = exception;
        this.error = error;
    }

    static BrokenFormat throwing(Throwable thrown) {
        return thrown instanceof RuntimeException exception ? new BrokenFormat(exception, null)
                : new BrokenFormat(null, (Error) thrown);
    }

    @Override
    public boolean canDecodeInput(Object source) throws IOException {
        ImageInputStream in = (ImageInputStream) source;
        in.mark();
        boolean odd = in.read() == 'O' && in.read() == 'D' && in.read() == 'D';
        in.reset();
        return odd;
    }

    @Override
    public ImageReader createReaderInstance(Object extension) {
        if (exception != null) {
            throw exception;
        }
        throw error;
    }

    @Override
    public String getDescription(Locale locale) {
        return "none";
    }
}
