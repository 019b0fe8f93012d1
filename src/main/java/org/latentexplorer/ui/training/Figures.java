package org.latentexplorer.ui.training;

import java.util.Comparator;
import java.util.Locale;
import org.latentexplorer.model.History;
import org.latentexplorer.model.Stage;
import org.latentexplorer.ui.common.Texts;

/** A run's figures as they are written. */
final class Figures {
    private Figures() {
    }

    /** Four digits that matter. */
    static String loss(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return "–";
        }
        if (size != 0 && (size < 1e-4 || size >= 1e5)) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int decimals = Math.clamp(3 - (int) Math.floor(Math.log10(Math.max(size, 1e-4))), 0, 5);
        return String.format(Locale.ROOT, "%." + Math.min(decimals, size >= 0.01 ? 4 : 5) + "f", value);
    }

    /** Minutes and seconds, with hours if there are any. */
    static String time(double seconds) {
        long all = Math.round(seconds);
        return all >= 3600 ? String.format(Locale.ROOT, "%d:%02d:%02d", all / 3600, all / 60 % 60, all % 60)
                : String.format(Locale.ROOT, "%d:%02d", all / 60, all % 60);
    }

    /** The epochs of one stage of a run. */
    static History part(History history, Stage stage) {
        return new History(history.epochs().stream().filter(e -> e.number() >= stage.from() && e.number() <= stage.to())
                .toList());
    }

    /** The epoch with the lowest validation loss; null without validation. */
    static History.Epoch best(History history) {
        return history.epochs().stream().filter(e -> Double.isFinite(e.validationLoss()))
                .min(Comparator.comparingDouble(History.Epoch::validationLoss)).orElse(null);
    }

    /** An epoch's losses in a sentence. */
    static String epoch(History.Epoch epoch) {
        return Double.isNaN(epoch.validationLoss())
                ? Texts.get("training.epoch.train", epoch.number(), loss(epoch.trainLoss()))
                : Texts.get("training.epoch.losses", epoch.number(), loss(epoch.trainLoss()),
                        loss(epoch.validationLoss()));
    }

    /** The best epoch in a sentence; empty without validation. */
    static String bestSentence(History history) {
        History.Epoch best = best(history);
        return best == null ? "" : Texts.get("training.best", loss(best.validationLoss()), best.number());
    }
}
