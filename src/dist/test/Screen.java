import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * Looks at the program from outside, as a person does: at the pixels of an X display that shows nothing else. Started
 * from source by any JDK from 17 on.
 *
 * <pre>
 * java Screen.java map SECONDS            waits for a window with a map
 * java Screen.java touch PICTURE.png      clicks the map, waits for another decoded image, takes a picture
 * java Screen.java sentence PICTURE.png   waits for what the window says of a failure, takes a picture
 * java Screen.java picture PICTURE.png
 * java Screen.java time RUNS COMMAND...   starts the command several times: milliseconds to window, map, decoding
 * </pre>
 */
public final class Screen {
    private static final long PATIENCE = 60_000_000_000L;
    /** How many lines of the map are looked at. */
    private static final int LINES = 9;

    private final Robot robot;
    private final Rectangle all;

    private Screen() throws AWTException {
        robot = new Robot();
        all = GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice().getDefaultConfiguration()
                .getBounds();
    }

    public static void main(String[] args) throws Exception {
        Screen screen = new Screen();
        switch (args[0]) {
            case "map" -> screen.await("a map", Long.parseLong(args[1]) * 1_000_000_000L, screen::showsMap);
            case "touch" -> {
                screen.touch();
                screen.picture(args[1]);
            }
            case "sentence" -> {
                screen.await("sentence", PATIENCE, screen::saysSomething);
                screen.picture(args[1]);
            }
            case "picture" -> screen.picture(args[1]);
            case "time" -> screen.time(Integer.parseInt(args[1]), Arrays.asList(args).subList(2, args.length));
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.exit(0);
    }

    private interface Sight {
        boolean seen();
    }

    private void await(String what, long nanos, Sight sight) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        while (!sight.seen()) {
            if (System.nanoTime() > end) {
                System.err.println("No " + what + " was to be seen in time.");
                System.exit(1);
            }
            Thread.sleep(5);
        }
    }

    private void picture(String file) throws IOException {
        ImageIO.write(robot.createScreenCapture(all), "png", new File(file));
    }

    /**
     * The window, as a part of the screen: what is not black like an empty display; null if there is none. Looks at
     * two lines of pixels only, as whatever watches takes from the processor that the program starts on.
     */
    private Rectangle window() {
        int[] across = reach(line(new Rectangle(0, all.height / 2, all.width, 1)));
        if (across[1] - across[0] < 400) {
            return null;
        }
        int[] down = reach(line(new Rectangle((across[0] + across[1]) / 2, 0, 1, all.height)));
        return new Rectangle(across[0], down[0], across[1] - across[0], down[1] - down[0]);
    }

    private int[] line(Rectangle one) {
        return robot.createScreenCapture(one).getRGB(0, 0, one.width, one.height, null, 0, one.width);
    }

    /** The first and the last place that is not black; {0, 0} if all is. */
    private static int[] reach(int[] line) {
        int first = 0;
        int last = line.length - 1;
        while (first < line.length && (line[first] & 0xFFFFFF) == 0) {
            first++;
        }
        while (last > first && (line[last] & 0xFFFFFF) == 0) {
            last--;
        }
        return first == line.length ? new int[] {0, 0} : new int[] {first, last};
    }

    private static Rectangle part(Rectangle window, double x, double y, double width, double height) {
        return new Rectangle(window.x + (int) (x * window.width), window.y + (int) (y * window.height),
                (int) (width * window.width), (int) (height * window.height));
    }

    /** Where the map is drawn. */
    private static Rectangle map(Rectangle window) {
        return part(window, 0.3, 0.15, 0.42, 0.45);
    }

    /** Inside of the decoded image. */
    private static Rectangle decoded(Rectangle window) {
        return part(window, 0.8, 0.14, 0.17, 0.24);
    }

    private boolean showsMap() {
        Rectangle window = window();
        if (window == null) {
            return false;
        }
        Rectangle map = map(window);
        double share = 0;
        for (int i = 1; i <= LINES; i++) {
            share += colourful(line(new Rectangle(map.x, map.y + i * map.height / (LINES + 1), map.width, 1))) / LINES;
        }
        return share > 0.01;
    }

    /** Whether there is the reddish bar below the toolbar that holds a sentence. */
    private boolean saysSomething() {
        Rectangle window = window();
        if (window == null) {
            return false;
        }
        int[] line = line(new Rectangle(window.x + 20, window.y + 52, window.width - 40, 1));
        long reddish = Arrays.stream(line).filter(rgb -> (rgb >> 16 & 255) > (rgb >> 8 & 255) + 10).count();
        return reddish > line.length * 9L / 10;
    }

    /** Share of the pixels that have a colour: dots of classes have, words and grids have not. */
    private static double colourful(int[] line) {
        int count = 0;
        for (int rgb : line) {
            int[] parts = {rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255};
            Arrays.sort(parts);
            count += parts[2] - parts[0] > 60 ? 1 : 0;
        }
        return (double) count / line.length;
    }

    /** Clicks spots of the map until the decoded image is another one, and shows a digit: dark and bright. */
    private void touch() throws InterruptedException {
        Rectangle window = window();
        Rectangle map = map(window);
        BufferedImage before = robot.createScreenCapture(decoded(window));
        robot.mouseMove(map.x + 5, map.y + 5);
        int[] step = {0};
        long[] next = {0};
        await("decoded image", PATIENCE, () -> {
            if (System.nanoTime() > next[0]) {
                click(map, step[0]++);
                next[0] = System.nanoTime() + 500_000_000L;
            }
            BufferedImage now = robot.createScreenCapture(decoded(window));
            return differ(before, now) && contrast(now) > 120;
        });
    }

    private void click(Rectangle map, int step) {
        Point spot = new Point(map.x + map.width * (2 + step % 5) / 8, map.y + map.height * (3 + step % 3) / 8);
        robot.mouseMove(spot.x, spot.y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    private static boolean differ(BufferedImage a, BufferedImage b) {
        int count = 0;
        for (int y = 0; y < a.getHeight(); y += 2) {
            for (int x = 0; x < a.getWidth(); x += 2) {
                count += Math.abs((a.getRGB(x, y) & 255) - (b.getRGB(x, y) & 255)) > 40 ? 1 : 0;
            }
        }
        return count > a.getWidth() * a.getHeight() / 4 / 50;
    }

    private static int contrast(BufferedImage image) {
        int least = 255;
        int most = 0;
        for (int y = 0; y < image.getHeight(); y += 2) {
            for (int x = 0; x < image.getWidth(); x += 2) {
                least = Math.min(least, image.getRGB(x, y) & 255);
                most = Math.max(most, image.getRGB(x, y) & 255);
            }
        }
        return most - least;
    }

    private void time(int runs, List<String> command) throws Exception {
        List<List<Long>> all = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < runs; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            await("window", PATIENCE, () -> window() != null);
            all.get(0).add((System.nanoTime() - start) / 1_000_000);
            await("map", PATIENCE, this::showsMap);
            all.get(1).add((System.nanoTime() - start) / 1_000_000);
            all.get(3).add(processor(process));
            touch();
            all.get(2).add((System.nanoTime() - start) / 1_000_000);
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor();
            await("empty display", PATIENCE, () -> window() == null);
        }
        System.out.printf(Locale.ROOT, "median of %d in ms: window %d, map %d, decoded after a click %d;"
                + " processor time to the map %d (map from %d to %d)%n", runs, median(all.get(0)), median(all.get(1)),
                median(all.get(2)), median(all.get(3)), Collections.min(all.get(1)), Collections.max(all.get(1)));
    }

    /** Milliseconds all threads have worked: what another program on the same machine cannot lengthen as much. */
    private static long processor(Process process) {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static long median(List<Long> figures) {
        List<Long> sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
