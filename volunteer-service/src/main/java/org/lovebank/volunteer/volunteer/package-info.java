/** The volunteer file (志愿者档案): registration, charter, status. Knows persons and consents, not service records. */
@NullMarked
package org.lovebank.volunteer.volunteer;

import org.jspecify.annotations.NullMarked;
