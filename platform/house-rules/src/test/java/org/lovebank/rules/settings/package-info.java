/** The reference of settings: read from the sources that read them, written into docs/settings, and kept fresh. */
@NullMarked
package org.lovebank.rules.settings;

import org.jspecify.annotations.NullMarked;
