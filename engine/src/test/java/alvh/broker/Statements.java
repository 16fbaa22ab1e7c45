package alvh.broker;

/// Texts in the layouts that the brokers' exports have; numbers and accounts are made up.
final class Statements {
  static final String OSI =
      """
      # condor of February
      -10 SPXW  240216P04475000 12.10
      SPXW240216P04465000 10 10.20
      +10\tSPXW  240216C04950000, @3.30   # long call
      .SPXW240216C4940 -10
      14 /VXMG24 14.20
      100 VXX 15.2
      5 SPY   240216P00470000 1.10
      """;

  static final String LINES =
      """
      SELL -2 IRON CONDOR SPX 100 (Weeklys) 28 JUL 23 4450/4460/4450/4440 CALL/PUT @9.60 LMT
      SOLD -20 VERTICAL SPX 100 (Weeklys) 27 MAR 26 6495/6515 CALL @.90
      tAndroid BOT +1 SPX 100 (Weeklys) 20 FEB 26 7040 CALL @.30 CBOE
      BOT +14 /VXMG24:XCBF @14.20
      BUY +1 CALENDAR SPX 100 (Weeklys) 30 NOV 26/20 NOV 26 [AM] 7550 PUT @5.80 LMT GTC
      BOT +100 AAPL @182.10
      """;

  static final String POSITIONS =
      """
      This document was exported from the paperMoney platform. Simulated, for education only.

      Position Statement for D-10000001 (margin) on 12/29/21 11:49:04

      None
      Instrument,Qty,Days,Trade Price,Mark,Mrk Chng,P/L Open,P/L Day,BP Effect
      /MES,+1,,4777.50,4776.25,-2.25,($6.25),($6.25),"($1,265.00)"
      "Micro E-mini S&P 500, Mar-22 (prev. /MESH2)",+1,79,4777.50,4776.25,-2.25,($6.25),($6.25),
      /VX,-2,,19.85,19.80,-.05,$100.00,$100.00,"($9,500.00)"
      "CBOE Volatility Index Futures, Jan-22 (prev. /VXF22)",-2,21,19.85,19.80,-.05,$100.00,$0.00,
      SPX,,,,,,($330.00),($330.00),$0.00
      S&P 500 INDEX,0,,.00,4784.37,-1.98,$0.00,$0.00,
      100 21 JAN 22 4795 PUT,+1,22,63.50,63.20,N/A,($30.00),($30.00),
      100 (Quarterlys) 31 MAR 22 4795 CALL,+2,92,141.30,140.25,-4.85,($210.00),($210.00),
      100 (Weeklys) 31 MAY 22 4650 PUT,-3,153,176.10,179.90,N/A,"($1,140.00)","($1,140.00)",
      VIX,,,,,,$12.00,$12.00,$0.00
      CBOE MARKET VOLATILITY INDEX,0,,.00,16.95,-.59,$0.00,$0.00,
      100 19 JAN 22 22.5 CALL,+30,20,1.10,1.12,N/A,$60.00,$60.00,
      100 (Weeklys) 26 JAN 22 25 CALL,"+1,000",27,.90,.95,N/A,$60.00,$60.00,
      SPY,,,,,,$97.00,$97.00,"$23,828.00"
      SPDR S&P500 ETF TRUST TR UNIT ETF,+100,,476.74,476.56,-.31,($18.00),($18.00),
      100 18 JAN 22 477 PUT,+10,20,5.25,5.365,+.285,$115.00,$115.00,
      VXX,,,,,,$97.00,$97.00,"$23,828.00"
      BARCLAYS BANK PLC IPATH S&P 500 VIX,-50,,18.20,18.40,-.31,($18.00),($18.00),
      Subtotals,,,,,,$1.00,$1.00,$1.00

      Cash & Sweep Vehicle,"$2,310.40"
      EQUITY,"$182,344.79"
      OVERALL P/L YTD,"($60.75)"
      BP ADJUSTMENT,$0.00
      """;

  static final String ACCOUNT =
      """
      Account Statement for 10000001 (margin) since 1/4/24 through 1/5/24

      Cash Balance
      DATE,TIME,TYPE,REF #,DESCRIPTION,Misc Fees,Commissions & Fees,AMOUNT,BALANCE
      1/4/24,01:00:00,BAL,,Cash balance at the start of business day 04.01 CST,,,,"100,000.00"
      1/4/24,10:31:12,TRD,="472251902",SOLD -2 IRON CONDOR SPX 100 (Weeklys) 16 FEB 24 4900/4910/4475/4465 CALL/PUT @3.10,-4.72,-5.20,620.00,"100,610.08"
      1/4/24,10:31:13,TRD,="472251902",SOLD -1 IRON CONDOR SPX 100 (Weeklys) 16 FEB 24 4900/4910/4475/4465 CALL/PUT @3.10,-2.36,-2.60,310.00,"100,915.12"
      1/4/24,11:02:40,TRD,="472251990",tIPAD BOT +30 VIX 100 17 JAN 24 20 CALL @.55 CBOE,,,"-1,650.00","99,265.12"
      1/4/24,11:05:00,TRD,="472251991",BOT +1 SPX 100 (Weeklys) 16 FEB 24 4475 PUT @9.60,,-.65,-96.00,"99,168.47"
      1/5/24,06:14:00,EXP,="472252000",Removed 1.0 SPX 100 (Weeklys) 4 JAN 24 4800 CALL due to expiration,,,,"99,168.47"
      1/5/24,12:00:00,TRD,="472252001",BOT +10 SPY @470.10,,,"-4,701.00","94,467.47"
      ,,,,TOTAL,-7.08,-8.45,"-5,517.00",

      Futures Statements
      Trade Date,Exec Date,Exec Time,Type,Ref #,Description,Misc Fees,Commissions & Fees,Amount,Balance
      1/5/24,1/5/24,09:45:00,TRD,="472252100",BOT +14 /VXMG24:XCBF @14.20,-2.80,-11.90,--,0.00

      Account Trade History
      ,Exec Time,Spread,Side,Qty,Pos Effect,Symbol,Exp,Strike,Type,Price,Net Price,Order Type
      ,1/4/24 10:31:12,IRON CONDOR,SELL,-2,TO OPEN,SPX,16 FEB 24,4900,CALL,2.10,3.10,LMT
      ,,,BUY,+2,TO OPEN,SPX,16 FEB 24,4910,CALL,1.80,CREDIT,

      Account Summary
      Net Liquidating Value,"$98,123.45"
      """;

  static final String FLEX =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <FlexQueryResponse queryName="book" type="AF">
      <FlexStatements count="1">
      <FlexStatement accountId="U0000001" fromDate="20240105" toDate="20240105" period="LastBusinessDay" whenGenerated="20240106;050000">
      <EquitySummaryInBase>
      <EquitySummaryByReportDateInBase reportDate="20240104" total="900000.00" cash="100.00"/>
      <EquitySummaryByReportDateInBase reportDate="20240105" total="912345.67" cash="222.81"/>
      </EquitySummaryInBase>
      <CashReport>
      <CashReportCurrency currency="BASE_SUMMARY" endingCash="222.81"/>
      </CashReport>
      <OpenPositions>
      <OpenPosition currency="USD" assetCategory="OPT" symbol="SPXW  240216P04475000" underlyingSymbol="SPX" multiplier="100" strike="4475" expiry="20240216" putCall="P" reportDate="20240105" position="-10" costBasisPrice="12.10" side="Short" levelOfDetail="SUMMARY" openDateTime=""/>
      <OpenPosition currency="USD" assetCategory="OPT" symbol="SPXW  240216P04475000" multiplier="100" strike="4475" expiry="20240216" putCall="P" reportDate="20240105" position="-4" costBasisPrice="12.40" side="Short" levelOfDetail="LOT" openDateTime="20240103;101500"/>
      <OpenPosition currency="USD" assetCategory="OPT" symbol="SPXW  240216P04475000" multiplier="100" strike="4475" expiry="20240216" putCall="P" reportDate="20240105" position="-6" costBasisPrice="11.90" side="Short" levelOfDetail="LOT" openDateTime="20240104;143000"/>
      <OpenPosition currency="USD" assetCategory="OPT" symbol="SPX   240216C04900000" multiplier="100" strike="4900" expiry="20240215" putCall="C" reportDate="20240105" position="3" costBasisPrice="7.50" side="Long" levelOfDetail="LOT" openDateTime="20240102;101500"/>
      <OpenPosition currency="USD" assetCategory="OPT" symbol="SPX   240216C04900000" multiplier="100" strike="4900" expiry="20240215" putCall="C" reportDate="20240105" position="1" costBasisPrice="8.50" side="Long" levelOfDetail="LOT" openDateTime="20240103;101500"/>
      <OpenPosition currency="USD" assetCategory="FUT" symbol="VXG4" underlyingSymbol="VIX" multiplier="1000" expiry="20240214" reportDate="20240105" position="2" costBasisPrice="15.05" side="Long" levelOfDetail="SUMMARY"/>
      <OpenPosition currency="USD" assetCategory="FUT" symbol="VXMG4" multiplier="100" reportDate="20240105" position="-5" side="Short" levelOfDetail="SUMMARY"/>
      <OpenPosition currency="USD" assetCategory="STK" symbol="UVXY" multiplier="1" reportDate="20240105" position="200" costBasisPrice="8.10" side="Long" levelOfDetail="SUMMARY"/>
      <OpenPosition currency="USD" assetCategory="STK" symbol="AAPL" multiplier="1" reportDate="20240105" position="10" side="Long" levelOfDetail="SUMMARY"/>
      <OpenPosition currency="USD" assetCategory="FOP" symbol="EW4F4 P4700" multiplier="50" reportDate="20240105" position="-1" side="Short" levelOfDetail="SUMMARY"/>
      <OpenPosition currency="EUR" assetCategory="OPT" symbol="OESX 240216P04475000" multiplier="10" reportDate="20240105" position="-1" side="Short" levelOfDetail="SUMMARY"/>
      </OpenPositions>
      <Trades>
      <Order assetCategory="OPT" currency="USD" symbol="SPXW  240209C04800000" ibOrderID="77" quantity="-2" buySell="SELL" tradePrice="3.10" levelOfDetail="ORDER"/>
      <Trade assetCategory="OPT" currency="USD" symbol="SPXW  240209C04800000" multiplier="100" strike="4800" expiry="20240209" putCall="C" ibOrderID="77" ibExecID="0000e1.01" dateTime="20240105;101659" transactionType="ExchTrade" quantity="-2" tradePrice="3.10" ibCommission="-2.10" ibCommissionCurrency="USD" taxes="0" openCloseIndicator="O" buySell="SELL" levelOfDetail="EXECUTION"/>
      <Trade assetCategory="OPT" currency="USD" symbol="SPXW  240209C04810000" multiplier="100" strike="4810" expiry="20240209" putCall="C" ibOrderID="77" ibExecID="0000e1.02" dateTime="20240105;101659" transactionType="ExchTrade" quantity="2" tradePrice="2.45" ibCommission="-2.05" ibCommissionCurrency="USD" taxes="0" openCloseIndicator="O" buySell="BUY" levelOfDetail="EXECUTION"/>
      <Lot assetCategory="OPT" symbol="SPXW  240209C04810000" quantity="2" levelOfDetail="CLOSED_LOT"/>
      <Order assetCategory="FUT" currency="USD" symbol="VXMG4" ibOrderID="78" quantity="5" buySell="BUY" tradePrice="14.20" ibCommission="-4.05" dateTime="20240105;110000" levelOfDetail="ORDER"/>
      <Trade assetCategory="OPT" currency="USD" symbol="SPXW  240104C04800000" quantity="2" tradePrice="0" buySell="BUY" transactionType="BookTrade" notes="Ep" levelOfDetail="EXECUTION"/>
      </Trades>
      <OptionEAE>
      <OptionEAE symbol="SPXW  240104C04800000" transactionType="Expiration" quantity="2" date="20240104"/>
      </OptionEAE>
      </FlexStatement>
      </FlexStatements>
      </FlexQueryResponse>
      """;

  private Statements() {}
}
