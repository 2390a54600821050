/** A contract as small as it can be, for tests that break one thing in it. */
export const smallContract = `openapi: 3.1.1
info: { title: Doors, version: 1.0.0 }
paths:
  /v1/doors/{door_id}:
    get:
      operationId: showDoor
      x-requirements: [{ id: DEV-SHOWN, level: MUST, basis: stated, source: Doors, text: A door is shown. }]
      responses:
        '200':
          description: The door.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Door'
        '204':
          description: There is no door.
    put:
      operationId: openDoor
      security: [{}, { key: [] }]
      requestBody:
        content:
          application/json:
            schema:
              type: object
              required: [open]
              properties:
                open: { type: boolean, x-handle: left }
      responses:
        default:
          description: Done.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Door' }
components:
  schemas:
    Door:
      type: object
      x-requirements: [{ id: DEV-VALUE, level: MAY, basis: inferred, source: No word of it., text: It has one. }]
      required: [value]
      properties:
        value:
          description: A property may be called like a keyword of examples.
          $ref: '#/components/schemas/State'
    State:
      type: string
      enum: [open, shut]
      examples: [shut]
`;

/** `smallContract` with `found` replaced; the text must occur. */
export function broken(found: string, replacement: string): string {
  if (!smallContract.includes(found)) throw new Error(`The small contract does not contain: ${found}`);
  return smallContract.replace(found, replacement);
}
