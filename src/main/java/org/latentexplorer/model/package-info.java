/** Records, failures and ports that every part speaks. Imports nothing but the JDK. */
package org.latentexplorer.model;
