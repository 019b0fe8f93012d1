package org.latentexplorer.ui.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.ui.session.Session;

/**
 * What an application cannot do without, each supposing those before it that it is about.
 * {@code applications.need.<name>} says so in one sentence.
 */
public enum Requirement {
    /** Data is loaded. */
    DATA(session -> session.dataProperty().get() != null),
    /** There is a network. */
    MODEL(session -> session.shownProperty().get() != null),
    /** The network takes images of the data's size. */
    SIZE(Requirement::fits),
    /** The images have labels, of more than one class. */
    LABELS(session -> session.dataProperty().get().test().labelled()
            && session.dataProperty().get().test().classes().size() > 1),
    /** The recipe has no problems. */
    RECIPE(session -> session.recipeValidProperty().get()),
    /** The images' true factors are known. */
    FACTORS(session -> !session.dataProperty().get().test().factors().isEmpty());

    private final Predicate<Session> met;

    Requirement(Predicate<Session> met) {
        this.met = met;
    }

    private static boolean fits(Session session) {
        DataSet data = session.dataProperty().get();
        LatentModel model = session.shownProperty().get();
        return data.test().shape().equals(model.shape());
    }

    private String key() {
        return "applications.need." + name().toLowerCase(Locale.ROOT);
    }

    /** The key of the sentence about the first of the needs, in their order, that is not met; null if all are. */
    public static ObjectBinding<String> first(Session session, Requirement... needs) {
        Requirement[] ordered = needs.clone();
        Arrays.sort(ordered);
        return Bindings.createObjectBinding(() -> Arrays.stream(ordered).filter(n -> !n.met.test(session)).findFirst()
                .map(Requirement::key).orElse(null), session.dataProperty(), session.shownProperty(),
                session.recipeValidProperty());
    }
}
