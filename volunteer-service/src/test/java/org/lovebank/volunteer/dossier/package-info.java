/** The dossier, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.dossier;

import org.jspecify.annotations.NullMarked;
