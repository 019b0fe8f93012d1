package org.latentexplorer.ui.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.latentexplorer.model.History;
import org.latentexplorer.ui.common.Texts;

/** Figures in words. */
final class Figures {
    private static final MathContext TWO = new MathContext(2);
    private static final MathContext THREE = new MathContext(3);
    private static final double NOTHING = 1e-6;

    private Figures() {
    }

    /** For the ends of an axis. */
    static String end(double value) {
        return text(value, TWO);
    }

    private static String text(double value) {
        return text(value, THREE);
    }

    private static String text(double value, MathContext figures) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (Math.abs(value) < NOTHING) {
            return "0";
        }
        return new BigDecimal(value).round(figures).toPlainString().replace('-', '−');
    }

    /** How far a model is and what its loss is made of, in one sentence. */
    static String of(Compared map) {
        History.Epoch last = map.historyProperty().get().last();
        return last == null ? epochs(map) : Texts.get("compare.figures", epochs(map), loss(map, last));
    }

    /** How far a model is, with its loss; the longest wording first. */
    static List<String> brief(Compared map) {
        History.Epoch last = map.historyProperty().get().last();
        if (last == null) {
            return List.of(epochs(map));
        }
        String loss = Texts.get("compare.loss", text(last.trainLoss()));
        return List.of(Texts.get("compare.figures", epochs(map), loss), loss);
    }

    /** What the loss is made of; the longest wording first. */
    static List<String> terms(Compared map) {
        History.Epoch last = map.historyProperty().get().last();
        if (last == null || last.penalty() == 0) {
            return List.of("");
        }
        String rest = text(last.trainLoss() - last.penalty());
        String penalty = text(last.penalty());
        boolean kl = map.recipe().family().gaussian();
        return List.of(Texts.get(kl ? "compare.terms.kl" : "compare.terms.penalty", rest, penalty),
                Texts.get(kl ? "compare.terms.kl.brief" : "compare.terms.brief", rest, penalty),
                Texts.get("compare.terms.brief", rest, penalty));
    }

    private static String epochs(Compared map) {
        int epochs = map.historyProperty().get().epochs().size();
        boolean partly = map.saved() == null || epochs > 0 && map.saved().model().unfinished();
        return partly ? Texts.get("compare.epoch", epochs, map.recipe().epochs()) : Texts.get("compare.epochs", epochs);
    }

    private static String loss(Compared map, History.Epoch last) {
        if (last.penalty() == 0) {
            return Texts.get("compare.loss", text(last.trainLoss()));
        }
        return Texts.get(map.recipe().family().gaussian() ? "compare.loss.kl" : "compare.loss.penalty",
                text(last.trainLoss()), text(last.trainLoss() - last.penalty()), text(last.penalty()));
    }
}
