/** Two master keys, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.protection.rotation;

import org.jspecify.annotations.NullMarked;
