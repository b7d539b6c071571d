/** The images and the compose file, as far as they can be judged by reading. */
@NullMarked
package org.lovebank.rules.container;

import org.jspecify.annotations.NullMarked;
