/** Training over HTTP: who was there, and what a month held. */
@NullMarked
package org.lovebank.volunteer.training;

import org.jspecify.annotations.NullMarked;
