/** How a record comes to be (申报): reported, claimed by task-service, submitted, witnessed; and how it is read. */
@NullMarked
package org.lovebank.volunteer.servicerecord.claim;

import org.jspecify.annotations.NullMarked;
