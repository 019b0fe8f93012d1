package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LossNameTest {
    private static final History.Epoch PLAIN = new History.Epoch(1, 0.0347, 0, 0.0351, 1, 1);
    private static final History.Epoch BOUND = new History.Epoch(1, 158.314, 7.06, 160, 1, 1);

    private static String name(Recipe recipe, History.Epoch last) {
        return new LossName(Locale.ENGLISH, recipe).of(last);
    }

    private static Recipe variational() {
        Recipe plain = Recipe.vanilla(List.of(64), 2);
        return plain.with(Recipe.FAMILY, Family.of("variational")).with(Recipe.LOSS, Loss.BCE);
    }

    @Test
    void meansOverPixelsSaySo() {
        Recipe plain = Recipe.vanilla(List.of(64), 2);
        assertEquals("squared error (mean over pixels)", name(plain, null));
        assertEquals("squared error (mean over pixels)", name(plain, PLAIN));
        assertEquals("binary cross-entropy (nats per pixel)", name(plain.with(Recipe.LOSS, Loss.BCE), PLAIN));
        assertEquals("squared error (mean over pixels) + penalty",
                name(plain, new History.Epoch(1, 0.1, 0.02, 0.1, 1, 1)));
    }

    @Test
    void boundIsCalledSoOnlyWhereItIsOne() {
        assertEquals("negative ELBO (nats per image) = reconstruction + KL", name(variational(), BOUND));
        assertEquals("reconstruction + 4 · KL (nats per image)",
                name(variational().with("beta", 4.0), BOUND));
        assertEquals("squared error (sum over pixels) + KL, per image",
                name(variational().with(Recipe.LOSS, Loss.MSE), BOUND));
        assertEquals("binary cross-entropy (nats per image)",
                name(variational().with("terms", "reconstruction"), BOUND));
        assertEquals("KL (nats per image)", name(variational().with("terms", "kl"), BOUND));
        assertEquals("negative ELBO (nats per image) = reconstruction + KL, the weight of KL growing over the first 5"
                + " epochs", name(variational().with("warm-up", 5.0), BOUND));
        assertEquals("음의 ELBO(이미지당 nat) = 복원 + KL", new LossName(Locale.KOREAN, variational()).of(BOUND));
    }

    @Test
    void sumsAddUp() {
        assertEquals("158.31 = reconstruction 151.25 + KL 7.06000",
                new LossName(Locale.ENGLISH, variational()).sum(BOUND));
        assertEquals("0.03470", new LossName(Locale.ENGLISH, Recipe.vanilla(List.of(), 2)).sum(PLAIN));
        assertEquals("–", LossName.digits(Double.NaN));
    }
}
