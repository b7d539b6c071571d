/** Micro-wishes 微心愿: notes with needs and offers, from posting to fulfilment. Does not know who claims or how service is proved. */
@NullMarked
package org.lovebank.task.wish;

import org.jspecify.annotations.NullMarked;
