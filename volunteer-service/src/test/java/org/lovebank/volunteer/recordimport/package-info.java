/** Imports over HTTP: right rows, wrong rows, hostile tables. */
@NullMarked
package org.lovebank.volunteer.recordimport;

import org.jspecify.annotations.NullMarked;
