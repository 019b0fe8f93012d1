package org.latentexplorer.ui.compare;

import java.math.BigDecimal;
import java.math.MathContext;
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

    /** How far a model is and what its loss is made of. */
    static String of(Compared map) {
        History history = map.historyProperty().get();
        int epochs = history.epochs().size();
        String epoch = map.saved() == null ? Texts.get("compare.epoch", epochs, map.recipe().epochs())
                : Texts.get("compare.epochs", epochs);
        return history.last() == null ? epoch : Texts.get("compare.figures", epoch, loss(map, history.last()));
    }

    private static String loss(Compared map, History.Epoch last) {
        if (last.penalty() == 0) {
            return Texts.get("compare.loss", text(last.trainLoss()));
        }
        return Texts.get(map.recipe().family().gaussian() ? "compare.loss.kl" : "compare.loss.penalty",
                text(last.trainLoss()), text(last.trainLoss() - last.penalty()), text(last.penalty()));
    }
}
