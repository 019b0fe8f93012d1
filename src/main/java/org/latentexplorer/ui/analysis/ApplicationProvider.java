package org.latentexplorer.ui.analysis;

/**
 * Makes an application for the window. Each is found as a service; together with its port, which
 * {@link ApplicationContext#analysis} finds likewise, and its command it is all that adding an application takes.
 */
public interface ApplicationProvider {
    Application create(ApplicationContext context);
}
