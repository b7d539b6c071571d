/** The merged reference and what is made of it, as the build of all houses leaves them. */
@NullMarked
package org.lovebank.client;

import org.jspecify.annotations.NullMarked;
