package org.latentexplorer.model;

import java.math.BigDecimal;
import java.util.Locale;

/** The number that training makes small, in the words of the field: what it adds up, over what, in which unit. */
public final class LossName {
    private final Locale locale;
    private final Recipe recipe;

    public LossName(Locale locale, Recipe recipe) {
        this.locale = locale;
        this.recipe = recipe;
    }

    /**
     * {@code binary cross-entropy (nats per pixel)}, {@code negative ELBO (nats per image) = reconstruction + KL}.
     *
     * @param last the epoch whose loss is named, which tells whether there are penalties; null before the first
     */
    public String of(History.Epoch last) {
        if (recipe.family().gaussian()) {
            return bound();
        }
        String error = text("loss." + recipe.loss().id());
        return last != null && last.penalty() != 0 ? text("loss.penalized", error) : error;
    }

    private String bound() {
        HyperparameterValues values = recipe.familyValues();
        double beta = values.number("beta");
        String kl = beta == 1 ? "KL" : number(beta) + " · KL";
        String name = switch (values.choice("terms")) {
            case "reconstruction" -> text("loss.image." + recipe.loss().id());
            case "kl" -> text("loss.image.kl", kl);
            default -> recipe.loss() == Loss.BCE && beta == 1 ? text("loss.elbo")
                    : text("loss.weighted." + recipe.loss().id(), kl);
        };
        boolean grows = values.number("warm-up") > 0 && !values.choice("terms").equals("reconstruction");
        return grows ? text("loss.grows", name, (int) values.number("warm-up")) : name;
    }

    /** The training loss of an epoch and what it adds up: {@code 158.3 = reconstruction 151.2 + KL 7.1}. */
    public String sum(History.Epoch epoch) {
        return epoch.penalty() == 0 ? digits(epoch.trainLoss())
                : text(recipe.family().gaussian() ? "loss.sum.kl" : "loss.sum.penalty", digits(epoch.trainLoss()),
                        digits(epoch.trainLoss() - epoch.penalty()), digits(epoch.penalty()));
    }

    /** Five decimals of what is small, two of what is counted in nats. */
    public static String digits(double loss) {
        return Double.isFinite(loss) ? String.format(Locale.ROOT, Math.abs(loss) >= 10 ? "%.2f" : "%.5f", loss) : "–";
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private String text(String key, Object... args) {
        return Messages.text(locale, key, args);
    }
}
