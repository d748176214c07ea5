/** An event that a reader of this version cannot understand. Reading stops: nothing is skipped in silence. */
export class UnknownEvent extends Error {
  readonly code = 'UnknownEvent';
  readonly type: string;
  readonly version: number;

  constructor(type: string, version: number) {
    super(
      `the event type ${safe(type)} version ${version} is unknown to this release; ` +
        'use a newer release, or register an upcaster for it beside its schema in packages/domain/src/registry',
    );
    this.name = 'UnknownEvent';
    this.type = type;
    this.version = version;
  }
}

/** An event whose data does not have the shape of its type and version. */
export class InvalidEvent extends Error {
  readonly code = 'InvalidEvent';
  readonly type: string;
  readonly field: string;

  constructor(type: string, field: string, reason: string) {
    super(`${safe(type)}: ${field === '' ? 'the data' : field}: ${reason}`);
    this.name = 'InvalidEvent';
    this.type = type;
    this.field = field;
  }
}

// A type comes from outside when it is unknown, so it is cut and stripped before it enters a message.
const safe = (type: string): string => type.slice(0, 64).replace(/[^A-Za-z0-9]/g, '?');
