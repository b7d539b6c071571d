/** Imports as runs: parts, progress, cancelling, breaking off and going on. */
@NullMarked
package org.lovebank.volunteer.bulkimport;

import org.jspecify.annotations.NullMarked;
