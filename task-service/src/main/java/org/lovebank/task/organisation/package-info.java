/** Organisations as the registry tells them: whom an order can be sent to. No names. */
@NullMarked
package org.lovebank.task.organisation;

import org.jspecify.annotations.NullMarked;
