/** The schema of a provider, in the shape in which plugin protocol 5 sends it; see provider.proto. */

export type AttributeType =
  | 'string'
  | 'number'
  | 'bool'
  | 'dynamic'
  | readonly ['list' | 'set' | 'map', AttributeType]
  | readonly ['object', Readonly<Record<string, AttributeType>>];

export interface Attribute {
  name: string;
  type: AttributeType;
  required: boolean;
  optional: boolean;
  computed: boolean;
  /** Sent to the cloud, and kept in no state. */
  writeOnly?: boolean;
}

export interface NestedBlock {
  typeName: string;
  nesting: 'SINGLE' | 'LIST' | 'SET';
  minItems: number;
  /** 0 is no limit. */
  maxItems: number;
  block: Block;
}

export interface Block {
  attributes: Attribute[];
  blockTypes: NestedBlock[];
}

export interface ProviderSchema {
  provider: Block;
  resources: Record<string, Block>;
  dataSources: Record<string, Block>;
}
