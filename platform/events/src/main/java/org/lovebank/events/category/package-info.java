/** The categories of service that all houses share, and the schemes of others that they are named by. */
@NullMarked
package org.lovebank.events.category;

import org.jspecify.annotations.NullMarked;
