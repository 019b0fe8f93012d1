/** What views share: texts, tiles, widgets, choosers, the latest of many requests. */
package org.latentexplorer.ui.common;
