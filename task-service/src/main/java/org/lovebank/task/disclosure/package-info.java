/** The book of who was shown private text, why and when. Nothing is ever taken out of it; whom it concerns reads it. */
@NullMarked
package org.lovebank.task.disclosure;

import org.jspecify.annotations.NullMarked;
