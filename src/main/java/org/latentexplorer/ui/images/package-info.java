/** What a person sees before pictures of their own are loaded. */
package org.latentexplorer.ui.images;
