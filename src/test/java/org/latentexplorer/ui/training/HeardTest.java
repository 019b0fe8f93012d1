package org.latentexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Snapshots;

class HeardTest {
    private final Heard heard = new Heard(System::nanoTime);

    private static LatentModel network(int epoch) {
        return new FakeModel(Preset.DEEP_2D.recipe(), epoch);
    }

    private void learn(int from, int to) {
        for (int epoch = from; epoch <= to; epoch++) {
            heard.epoch(new History.Epoch(epoch, 1, 1, 1, 1), network(epoch));
        }
    }

    @Test
    void whileNobodyAsksNoMoreNetworksAreHeldThanCanBeGoneTo() {
        assertNull(heard.poll());
        heard.started(network(0), 1);
        learn(1, 3000);
        Heard.News news = heard.poll();
        assertEquals(3001, news.told().size(), "no epoch's losses are lost");
        assertEquals(Snapshots.number(100, 3000, Snapshots.MOST), ((FakeModel) news.networks().get(100)).mark());
        assertEquals(network(3000), news.networks().getLast());
        assertNull(heard.poll());
        learn(3001, 3002);
        assertEquals(2, heard.poll().told().size());
    }
}
