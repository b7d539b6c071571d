/** What nobody takes on, and what nobody acts on. */
@NullMarked
package org.lovebank.task.conversion;

import org.jspecify.annotations.NullMarked;
