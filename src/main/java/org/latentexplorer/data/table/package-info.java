/** The one reader of tables: encoding, separator, header and which column is what. */
package org.latentexplorer.data.table;
