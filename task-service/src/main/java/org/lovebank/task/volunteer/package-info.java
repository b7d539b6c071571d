/** Volunteers as the registry tells them: what accepting and matching need, never a name, phone or address. */
@NullMarked
package org.lovebank.task.volunteer;

import org.jspecify.annotations.NullMarked;
