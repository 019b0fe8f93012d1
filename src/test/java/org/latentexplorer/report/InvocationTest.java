package org.latentexplorer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvocationTest {
    private static String line(boolean windows, String... arguments) {
        return new Invocation(List.of(arguments)).line(windows);
    }

    @Test
    void plainArgumentsStandAsTheyAre() {
        assertEquals("latent-explorer train --lr 1e-3 --layers 128,64 --conv 32x3/2 -o a/b.zip",
                line(false, "train", "--lr", "1e-3", "--layers", "128,64", "--conv", "32x3/2", "-o", "a/b.zip"));
    }

    @Test
    void whatAShellWouldTakeApartIsQuoted() {
        assertEquals("latent-explorer probe 'my model.zip' --data '$HOME/it'\\''s; rm *' ''",
                line(false, "probe", "my model.zip", "--data", "$HOME/it's; rm *", ""));
        assertEquals("latent-explorer probe \"my model.zip\" --data \"C:\\data\\a b\" \"\"",
                line(true, "probe", "my model.zip", "--data", "C:\\data\\a b", ""));
    }
}
