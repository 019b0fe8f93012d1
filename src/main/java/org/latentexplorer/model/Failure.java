package org.latentexplorer.model;

import java.util.Locale;

/**
 * A failure a person can meet. Its text is one sentence in their language: what happened, to which file or
 * setting, and what to do.
 */
public final class Failure extends RuntimeException {
    private final String key;
    private final transient Object[] args;

    /**
     * @param key  the sentence's key in the bundles, beginning with {@code failure.}
     * @param args what the sentence mentions
     */
    public Failure(String key, Object... args) {
        this(null, key, args);
    }

    public Failure(Throwable cause, String key, Object... args) {
        super(key, cause);
        this.key = key;
        this.args = args.clone();
    }

    public Failure(Problem problem) {
        this(null, problem.key(), problem.args());
    }

    public String key() {
        return key;
    }

    public String text(Locale locale) {
        return Messages.text(locale, key, Printable.args(args));
    }

    @Override
    public String getMessage() {
        return text(Locale.ENGLISH);
    }

    @Override
    public String getLocalizedMessage() {
        return text(Locale.getDefault());
    }
}
