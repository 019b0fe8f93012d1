package org.latentexplorer.ui.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.ui.common.Texts;

/** What a recipe says, for people. */
public final class RecipeText {
    private RecipeText() {
    }

    /** The family's name. */
    public static String title(Recipe recipe) {
        return Texts.get(recipe.family().id() + ".title");
    }

    /** The numbers handed on from the image to the code: {@code 784–128–64–16–2}. */
    public static String widths(NetworkSpec network) {
        return network.widths().subList(0, network.encoder().size() + 1).stream().map(String::valueOf)
                .collect(Collectors.joining("–"));
    }

    /** For how long networks are trained by a recipe, each perhaps stopped early. */
    static String epochs(Recipe recipe) {
        return Texts.get(recipe.patience() > 0 ? "applications.made.epochs.most" : "applications.made.epochs",
                recipe.epochs());
    }

    /** For how long a network has learned; empty where nobody knows. */
    public static String epochs(LatentModel model) {
        return model.unfinished() ? Texts.get("epochs.reached", model.epochs(), model.recipe().epochs())
                : model.epochs() < 0 ? "" : Texts.get("applications.made.epochs", model.epochs());
    }

    /** All else that decides what is learned. */
    static List<String> details(Recipe recipe) {
        List<String> lines = new ArrayList<>();
        lines.add(Texts.get("applications.made.loss", recipe.loss().id()));
        lines.add(Texts.get("applications.made.optimizer", recipe.optimizer().kind().id(),
                number(recipe.optimizer().learningRate()), recipe.batch()));
        recipe.familyValues().declared().forEach(h -> lines.add(h.id() + " " + recipe.familyValues().text(h)));
        Regularization against = recipe.regularization();
        if (!against.equals(Regularization.NONE)) {
            lines.add(regularization(against));
        }
        return lines;
    }

    /** {@code L2 0.0001, dropout 0.2}. */
    public static String regularization(Regularization against) {
        List<String> parts = new ArrayList<>();
        add(parts, "L2", against.l2());
        add(parts, "L1", against.l1());
        add(parts, "dropout", against.dropout());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String name, double value) {
        if (value != 0) {
            parts.add(name + " " + number(value));
        }
    }

    /** As one types it: {@code 5}, not {@code 5.0}. */
    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long) value)
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
