package org.latentexplorer.data.table;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers as programs and people write them. */
final class NumberText {
    /** What stands for a number that is not there. */
    private static final Set<String> MISSING = Set.of("", "nan", "na", "n/a", "#n/a", "<na>", "null", "none", "nil",
            "missing", "?", ".", "-", "-nan", "nan(ind)", "-nan(ind)", "1.#qnan", "#value!", "#num!", "#div/0!");
    private static final Set<String> INFINITE = Set.of("inf", "infinity", "∞", "1.#inf");
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern GROUPED = Pattern.compile(
            "[+-]?\\d{1,3}(?:([ '’\\u00A0\\u2009\\u202F])\\d{3})(?:\\1\\d{3})*(?:[.,]\\d+)?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+");
    private static final double[] TENS = new double[23];
    /** So many digits fit into a double exactly. */
    private static final int EXACT = 15;

    static {
        TENS[0] = 1;
        for (int i = 1; i < TENS.length; i++) {
            TENS[i] = 10 * TENS[i - 1];
        }
    }

    private NumberText() {
    }

    static boolean missing(String text) {
        return text.length() <= 9 && MISSING.contains(text.toLowerCase(Locale.ROOT));
    }

    /**
     * The number that some UTF-8 bytes are, which may be infinite; NaN if they are none.
     *
     * @param comma whether a single comma begins the decimals
     */
    static double parse(byte[] text, int from, int to, boolean comma) {
        int at = from;
        boolean negative = at < to && text[at] == '-';
        at += at < to && (negative || text[at] == '+') ? 1 : 0;
        long digits = 0;
        int count = 0;
        int decimals = 0;
        boolean point = false;
        boolean some = false;
        for (; at < to; at++) {
            int digit = text[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
                some = true;
                count += digits == 0 ? 0 : 1;
                decimals += point ? 1 : 0;
            } else if (text[at] == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        if (at < to || !some || count > EXACT || decimals >= TENS.length) {
            return from == to ? Double.NaN : slow(new String(text, from, to - from, StandardCharsets.UTF_8), comma);
        }
        // one division of two exact numbers is rounded correctly
        double value = decimals == 0 ? digits : digits / TENS[decimals];
        return negative ? -value : value;
    }

    static double parse(String text, boolean comma) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length, comma);
    }

    private static double slow(String written, boolean comma) {
        String text = written.strip().replace('−', '-');
        if (text.isEmpty() || text.length() > 60) {
            return Double.NaN;
        }
        boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
        if (INFINITE.contains(text.substring(signed ? 1 : 0).toLowerCase(Locale.ROOT))) {
            return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        if (GROUPED.matcher(text).matches()) {
            text = text.replaceAll("[^0-9.,+-]", "");
        }
        if (text.indexOf(',') >= 0) {
            text = withoutCommas(text, comma);
        }
        return PLAIN.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }

    /** Of comma and point the last one begins the decimals; a comma alone does, unless commas separate columns. */
    private static String withoutCommas(String text, boolean comma) {
        int last = text.lastIndexOf(',');
        if (text.indexOf('.') >= 0) {
            return last > text.lastIndexOf('.') ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
        }
        return text.indexOf(',') != last || !comma && THOUSANDS.matcher(text).matches() ? text.replace(",", "")
                : text.replace(',', '.');
    }
}
