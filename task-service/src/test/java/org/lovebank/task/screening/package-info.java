/** What may not stand on a public wall: ways to reach somebody, identity numbers, bank details, requests for money. */
@NullMarked
package org.lovebank.task.screening;

import org.jspecify.annotations.NullMarked;
